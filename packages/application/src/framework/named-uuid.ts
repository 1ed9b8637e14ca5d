import { createHash } from 'node:crypto';
import type { NamedUuid } from '@baobab/domain/framework/case';

/** UUIDv5 (RFC 9562, 5.5). */
export const namedUuid: NamedUuid = (namespace, name) => {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
