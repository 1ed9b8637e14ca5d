/** The mail server refused for good (5xx): trying again would be refused again, and count against the sender. */
export class Undeliverable extends Error {}
