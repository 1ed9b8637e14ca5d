import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@baobab/local/database';

export const ownerUrl = (): string => {
  const url = process.env.BAOBAB_E2E_OWNER_URL;
  if (!url) throw new Error('Set BAOBAB_E2E_OWNER_URL to the database of the stack that BAOBAB_E2E_URL points to.');
  return url;
};

/**
 * The link in the newest mail that the installation's own mail server received for this address, as soon as it is there.
 * @param page of the link: `/invitation`
 */
export const mailedLink = (organisationId: string, recipient: string, page: string): Promise<string> =>
  withClient(ownerUrl(), async (client) => {
    await client.query(`select set_config('app.organisation', $1, false)`, [organisationId]);
    for (let look = 0; look < 200; look += 1) {
      const { rows } = await client.query<{ text: string }>(
        `select text_body as text from mailbox_message where recipient = $1 and text_body like '%' || $2 || '?token=%'
         order by received_at desc limit 1`,
        [recipient, page],
      );
      const link = /https?:\S+\?token=\S+/.exec(rows[0]?.text ?? '')?.[0];
      if (link) return new URL(link).pathname + new URL(link).search;
      await sleep(200);
    }
    throw new Error(
      `No mail with a link to ${page} came for ${recipient}. Look into the worker's log, logs/worker.log.`,
    );
  });
