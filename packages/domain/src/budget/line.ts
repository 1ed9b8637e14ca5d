import type { Amount } from './amount';

/** A budget line as its entries leave it. Nothing else changes what is committed and spent. */
export interface LineState {
  planned: Amount;
  committed: Amount;
  spent: Amount;
}

/** By how much an entry changes its line. */
export interface EntryEffect {
  committed: Amount;
  spent: Amount;
}

/** What may still be committed or spent; never below 0. */
export const leftOf = ({ planned, committed, spent }: LineState): Amount => planned - committed - spent;

/** How much is missing for so much more; 0 where there is enough. */
export const missingFor = (line: LineState, more: Amount): Amount => Math.max(0, more - leftOf(line));

export const commitmentOf = (amount: Amount): EntryEffect => ({ committed: amount, spent: 0 });

/** Gives back what is still committed for a programme, or so much of it. @param open what is committed for it and not spent. */
export const releaseOf = (open: Amount, most: Amount | null): EntryEffect => ({
  committed: -Math.min(open, most ?? open),
  spent: 0,
});

/** What is spent for a programme comes out of what is committed for it as long as there is some, and out of what is left of the line after that. */
export const spendingOf = (amount: Amount, open: Amount): EntryEffect => ({
  committed: -Math.min(open, amount),
  spent: amount,
});

/**
 * The counter entry of a spending: what it took is there again. What it took out of a commitment is committed again, unless that was closed since:
 * a programme that is over, or is paid for by another line by now, keeps nothing.
 */
export const correctionOf = (spending: EntryEffect, closedSince: boolean): EntryEffect => ({
  committed: closedSince ? 0 : -spending.committed,
  spent: -spending.spent,
});

export const after = ({ planned, committed, spent }: LineState, effect: EntryEffect): LineState => ({
  planned,
  committed: committed + effect.committed,
  spent: spent + effect.spent,
});
