import { itemKinds } from '@baobab/domain/assessment/item';
import type { BankItemQuery, ItemState } from '../../generated/documents';

export type BankItemInFull = NonNullable<BankItemQuery['bankItem']>;

export const STATES = ['draft', 'in_review', 'approved', 'retired'] as const satisfies readonly ItemState[];
export const KINDS = itemKinds;
