import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '../access/actor';
import type { UnitOfWork } from './unit-of-work';

/**
 * Texts that are made inside one unit of work, handed out as they are asked for: a few at most wait. The work is committed before
 * the last is known to be the last, and undone when who asks goes away. A plain generator would run in the context of whoever
 * asks it, outside of the unit of work.
 */
export async function* streamed(
  work: UnitOfWork,
  actor: Actor,
  texts: () => AsyncIterable<string>,
): AsyncGenerator<string> {
  const passage = new PassThrough({ objectMode: true, highWaterMark: 1 });
  const done = work
    .run(actor, () => pipeline(texts, passage, { end: false }))
    .then(
      () => passage.end(),
      (error: Error) => passage.destroy(error),
    );
  try {
    for await (const text of passage) yield text as string;
  } finally {
    passage.destroy();
    await done;
  }
}
