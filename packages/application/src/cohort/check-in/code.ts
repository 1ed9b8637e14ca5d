import { timingSafeEqual } from 'node:crypto';
import type { KeyStore } from '../../access';

/** 22 signs of base64url: 132 bits, and a picture of few squares. */
const signature = (keys: KeyStore, sessionId: string, slot: number): string =>
  keys.derive('check-in', `${sessionId}:${slot}`).slice(0, 22);

const written = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(\d{1,12})\.([\w-]{22})$/;

/** Bound to the session and to the half minute in which it is shown: for another session it would have another signature. */
export const makeCode = (keys: KeyStore, sessionId: string, slot: number): string =>
  [sessionId, slot, signature(keys, sessionId, slot)].join('.');

/** Null for what this installation did not sign. Whether it is fresh is for the caller to say. */
export const readCode = (keys: KeyStore, code: string): { sessionId: string; slot: number } | null => {
  const [, sessionId, digits, signed] = written.exec(code) ?? [];
  if (sessionId === undefined || digits === undefined || signed === undefined) return null;
  const slot = Number(digits);
  if (!timingSafeEqual(Buffer.from(signature(keys, sessionId, slot)), Buffer.from(signed))) return null;
  return { sessionId, slot };
};
