/** What the api takes as a new password; said before it is typed. */
export const PASSWORD_LENGTH = { least: 12, most: 128 };
