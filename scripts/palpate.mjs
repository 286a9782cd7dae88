// The door to every command: `node scripts/palpate.mjs <command> [arguments]`.
// Uses Node's own modules only, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockPath = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stampPath = join(modules, '.palpate-stamp');

function stopWith(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stopWith(
    `Palpate needs Node 20.19 or newer and this is ${process.version}; install a newer Node and try again.`,
  );
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** npm keeps a list of what it really installed; equal versions mean there is nothing to do. */
function treeMatches() {
  const wanted = readJson(lockPath)?.packages;
  const present = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    return found ? found.version === entry.version : Boolean(entry.optional);
  });
}

function installWhenNeeded() {
  const lock = createHash('sha256').update(readFileSync(lockPath)).digest('hex');
  const stamp = `${lock} ${process.version}\n`;
  const last = existsSync(stampPath) ? readFileSync(stampPath, 'utf8') : '';
  if (last === stamp) return;
  const sameNode = last === '' || last.endsWith(` ${process.version}\n`);
  if (!sameNode || !treeMatches()) install();
  writeFileSync(stampPath, stamp);
}

function install() {
  process.stdout.write('Installing what Palpate needs (once) …\n');
  const everything = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // A registry mirror that lacks other systems' packages makes `ci` refuse; `install` keeps the same versions.
  if (npm(['ci', ...everything]) || npm(['install', '--no-save', ...everything])) return;
  stopWith('The packages could not be installed; read the lines above, check the network and try again.');
}

function npm(rest) {
  const own = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  const result = own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...rest], options)
    : spawnSync('npm', rest, { ...options, shell: process.platform === 'win32' });
  return result.status === 0;
}

function runCommand(command, rest) {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', join(root, 'scripts', `${command}.ts`), ...rest],
    { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWhenNpmDies(child);
  child.on('error', (error) => stopWith(`Node could not be started: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** A killed `npm run …` must not leave a server behind that holds the port. */
function stopWhenNpmDies(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
}

const [command = '', ...rest] = process.argv.slice(2);
refuseOldNode();
if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(join(root, 'scripts', `${command}.ts`))) {
  stopWith(
    'Use one of: npm run demo, npm start, npm test, npm run bench, npm run tls, npm run reset-password, npm run dev.',
  );
}
installWhenNeeded();
runCommand(command, rest);
