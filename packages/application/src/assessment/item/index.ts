import { AddItem } from './add-item';
import { ApproveItem } from './approve-item';
import { ItemBankQueries } from './bank.queries';
import { ChangeItem } from './change-item';
import { DiscardItem } from './discard-item';
import { ItemQueries } from './item.queries';
import { RetireItem } from './retire-item';
import { SendItemBack } from './send-item-back';
import { SubmitItem } from './submit-item';

export * from './add-item';
export * from './approve-item';
export * from './bank.queries';
export * from './change-item';
export * from './discard-item';
export * from './item.queries';
export * from './retire-item';
export * from './send-item-back';
export * from './submit-item';

export const itemProviders = [
  AddItem,
  ApproveItem,
  ChangeItem,
  DiscardItem,
  ItemBankQueries,
  ItemQueries,
  RetireItem,
  SendItemBack,
  SubmitItem,
];
