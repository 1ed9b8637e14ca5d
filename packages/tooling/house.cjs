// Names that the house's rules speak of, in one place: arrows and source rules read them here.
const rooms = [
  'organisation',
  'framework',
  'assessment',
  'needs',
  'catalogue',
  'budget',
  'programme',
  'cohort',
  'reminder',
  'impact',
  'credential',
];

/** Folders that say nothing about what is in them, and so end up holding everything. */
const forbiddenFolders = ['common', 'helpers', 'utils', 'core', 'generic', 'misc', 'shared', 'v2'];

module.exports = { rooms, forbiddenFolders };
