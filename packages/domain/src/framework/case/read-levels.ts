import type { FrameworkItem } from '../content';
import { mostParts } from '../limits';
import { notYet } from '../not-yet';
import { descriptorFields, levelFields } from './case-text';
import type { CaseReport } from './findings';
import { textsOf } from './read-texts';
import type { Found } from './values';
import { asNumber, extensionOf, isObject, listAt, objectAt, textAt } from './values';

export interface LevelReader {
  documentId: string;
  language: string;
  report: CaseReport;
  identify(value: unknown): string | null;
  /** The id that an entry has in Baobab. */
  idOf(entry: Found, name: string): string;
  /** The place of a descriptor, by the identifier of its item; null where nothing is described there. */
  placeOf(identifier: string): string | null;
  nameLevel(ordinal: number): string;
}

interface Rung {
  entry: Found;
  score: number;
  placeId: string | null;
}

/** Of a package that can be taken. */
const mostRungs = mostParts.level + mostParts.descriptor;

/** Levels and what they look like, from the rubrics. */
export const readLevels = (whole: Found, reader: LevelReader): FrameworkItem[] => {
  const rungs = rungsOf(whole, reader);
  if (rungs.length > mostRungs) {
    reader.report.refuse('too-many-descriptor');
    return [];
  }
  const named = rungs.filter(({ placeId }) => placeId === null);
  const describing = rungs.filter(({ placeId }) => placeId !== null);
  const scores = [...new Set(rungs.map(({ score }) => score))].sort((one, other) => one - other);
  if (scores.length > mostParts.level) {
    reader.report.refuse('too-many-level');
    return [];
  }
  const from = scores[0] === 0 ? 0 : 1;
  const ordinals = new Map(scores.map((score, at) => [score, at + from]));
  if (scores.some((score, at) => score !== at + from)) reader.report.mend('levels-numbered');
  if (scores.every((score) => score === 0)) reader.report.mend('no-levels');
  const levels = scores.flatMap((score): FrameworkItem[] => {
    const ordinal = ordinals.get(score) ?? 0;
    const own = named.find((rung) => rung.score === score);
    const entry = own?.entry ?? { quality: describing.find((rung) => rung.score === score)?.entry.quality };
    const texts = textsOf(entry, levelFields, { ...reader, identifier: null });
    const id = own ? reader.idOf(own.entry, `level ${ordinal}`) : reader.nameLevel(ordinal);
    const fallback = { [reader.language]: { label: String(ordinal), provenance: 'source' as const } };
    return [item('level', id, own?.entry ?? {}, { ordinal, texts: Object.keys(texts).length > 0 ? texts : fallback })];
  });
  const lowest =
    from === 0 && scores.length > 0 ? [] : [item('level', reader.nameLevel(0), {}, { ordinal: 0, texts: notYet })];
  const descriptors = describing.flatMap(({ entry, score, placeId }, at): FrameworkItem[] => {
    const told = textAt(entry, 'description') ? entry : { ...entry, description: entry.quality };
    const texts = textsOf(told, descriptorFields, { ...reader, identifier: textAt(entry, 'identifier') || null });
    if (Object.keys(texts).length === 0) return missing(entry, reader);
    const strand = extensionOf(entry).strand === 'ai-specific' ? 'ai-specific' : null;
    const ordinal = ordinals.get(score) ?? 0;
    return [item('descriptor', reader.idOf(entry, `descriptor ${at}`), entry, { placeId, ordinal, strand, texts })];
  });
  return [...lowest, ...levels, ...descriptors];
};

const missing = (entry: Found, { report }: LevelReader): [] => {
  report.mend('level-not-read', textAt(entry, 'identifier') || null);
  return [];
};

const rungsOf = (whole: Found, reader: LevelReader): Rung[] =>
  listAt(whole, 'CFRubrics')
    .filter(isObject)
    .flatMap((rubric) => listAt(rubric, 'CFRubricCriteria').filter(isObject))
    .flatMap((criterion) => {
      const link = criterion.CFItemURI;
      const place = isObject(link) ? reader.identify(objectAt(criterion, 'CFItemURI').identifier) : null;
      const placeId = place === null ? null : reader.placeOf(place);
      if (isObject(link) && placeId === null) {
        reader.report.mend('criterion-not-kept', textAt(criterion, 'identifier') || null);
        return [];
      }
      return listAt(criterion, 'CFRubricCriterionLevels').flatMap((entry): Rung[] => {
        const score = isObject(entry) ? (asNumber(entry.score) ?? asNumber(entry.position)) : null;
        if (!isObject(entry) || score === null) return missing(isObject(entry) ? entry : {}, reader);
        return [{ entry, score, placeId }];
      });
    });

const item = (part: 'level' | 'descriptor', id: string, entry: Found, more: Partial<FrameworkItem>): FrameworkItem => ({
  part,
  id,
  code: null,
  placeId: null,
  ordinal: null,
  strand: null,
  sourceLabel: textAt(extensionOf(entry), 'sourceLabel') || null,
  texts: {},
  ...more,
});
