const longest = 200;

/** Names that Windows keeps for its devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file's name as it is shown and offered for saving: the last part of a path, without signs that can't be seen, that turn what follows around, or
 * that file systems refuse. It is never opened by its name. The ending stays.
 */
export const safeFileName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const ending = dot < 0 ? '' : [...plain.slice(dot)].slice(0, 10).join('');
  const stem = (dot < 0 ? plain : plain.slice(0, dot)).trim();
  const whole = `${[...stem].slice(0, longest - ending.length).join('') || 'file'}${ending}`;
  return devices.test(whole) ? `_${whole}` : whole;
};
