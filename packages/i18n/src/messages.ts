import type { MessageValues } from './generated/message-values';

export type MessageId = keyof MessageValues;

/** The values that follow an id: none, or exactly those its message asks for. */
export type ValuesOf<Id extends MessageId> = MessageValues[Id] extends undefined ? [] : [values: MessageValues[Id]];

/** Messages that need no values: titles, labels. */
export type TitleId = { [Id in MessageId]: MessageValues[Id] extends undefined ? Id : never }[MessageId];
