import { asksToEnd } from './ending';
import { say } from './say';
import { orExplain } from './sentence';
import type { Settings } from './settings';
import { readSettings } from './settings';
import { startStack } from './stack';

const demonstrationAccounts = ['coordinator', 'learner', 'manager', 'trainer', 'admin'];

/** `npm start`. */
export async function start(): Promise<void> {
  const end = asksToEnd();
  await orExplain(async () => {
    const settings = readSettings(process.env);
    // A stop that is asked for while the parts still start is carried out as soon as they have.
    const stack = await startStack(settings, say);
    say(welcome(settings, stack.setUpLink));
    const broken = await Promise.race([end, stack.broken]);
    say('\nStopping …');
    await stack.stop();
    if (broken) throw broken;
    say('Stopped. The data is kept; npm start goes on with it.');
  });
  // The parts are down; a timer or a socket that is left must not keep the launcher.
  process.exit();
}

export function welcome({ host, publicUrl, home, demonstration }: Settings, setUpLink?: string): string {
  const lines = ['', `Baobab runs at ${publicUrl}`, ''];
  if (demonstration) {
    lines.push('Demonstration accounts, password baobab-demo:');
    lines.push(...demonstrationAccounts.map((name) => `  ${name}@demo.example`), '');
  }
  if (setUpLink) lines.push('Set up your own organisation, once, with this link:', `  ${setUpLink}`, '');
  if (['0.0.0.0', '::'].includes(host) && publicUrl.startsWith('http:')) {
    lines.push('Links in mails point to this machine only; for other people also write PUBLIC_URL=https://…', '');
  }
  lines.push(`Data: ${home}`, 'Ctrl-C stops it.');
  return lines.join('\n');
}
