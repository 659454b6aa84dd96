import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import type { Finding } from '../finding.ts';
import { homeOf } from '../home.ts';
import { green, red, say, sayJson, table } from '../output.ts';
import { PARTS } from '../names.ts';
import { choosePorts } from '../parts.ts';
import { runningState } from '../running.ts';

const DISK_BYTES_MIN = 3 * 1024 ** 3;

function nodeFinding(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return {
    subject: 'Node',
    ok,
    found: process.version,
    advice: ok ? '' : 'Install Node 20.19 or newer; 24 is what we recommend.',
  };
}

function homeFinding(home: string): Finding {
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK);
    return { subject: 'state folder', ok: true, found: home, advice: '' };
  } catch {
    return {
      subject: 'state folder',
      ok: false,
      found: `${home} cannot be written`,
      advice: 'Set HUB_HOME to a folder that you may write.',
    };
  }
}

function diskFinding(home: string): Finding {
  const { bavail, bsize } = statfsSync(home);
  const bytes = bavail * bsize;
  return {
    subject: 'disk',
    ok: bytes >= DISK_BYTES_MIN,
    found: `${(bytes / 1024 ** 3).toFixed(1)} GiB free`,
    advice:
      bytes >= DISK_BYTES_MIN
        ? ''
        : 'The populated city takes about 2 GiB; make room, or set HUB_HOME to another disk.',
  };
}

function javaFinding(): Finding {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /"(\d+)/.exec(stderr ?? '')?.[1];
  return {
    subject: 'Java',
    ok: true,
    found: status === 0 ? `version ${version ?? 'unknown'}` : 'none',
    advice: status === 0 ? '' : 'Only a local Kafka needs it (Java 17); the hub itself does not.',
  };
}

async function portFindings(home: string): Promise<readonly Finding[]> {
  if (runningState(home) !== null)
    return [{ subject: 'ports', ok: true, found: 'in use by the hub that runs here', advice: '' }];
  const ports = await choosePorts(process.env);
  return PARTS.map((name) => {
    const { port, wished } = ports[name];
    return {
      subject: `port of ${name}`,
      ok: true,
      found: port === wished ? `${port} is free` : `${wished} is taken`,
      advice: port === wished ? '' : `The hub will take ${port}.`,
    };
  });
}

function clockFinding(): Finding {
  const zone = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai' }).resolvedOptions().timeZone;
  return {
    subject: 'time zone data',
    ok: zone === 'Asia/Shanghai',
    found: zone,
    advice: zone === 'Asia/Shanghai' ? '' : 'This Node has no full time zone data; use a standard build.',
  };
}

/** Loaded where it is asked: it takes the chassis and what speaks with brokers. */
const logFinding = async (): Promise<Finding> => (await import('../events/logFinding.ts')).logFinding();

/** `hub doctor`. */
export const doctorCommand = (): Command =>
  new Command('doctor')
    .description(
      'Look at what the hub needs on this machine: Node, state folder, disk, ports, time zones, the log of events, Java.',
    )
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: true }) => {
      const home = homeOf(process.env);
      const findings = [
        nodeFinding(),
        homeFinding(home),
        diskFinding(home),
        ...(await portFindings(home)),
        clockFinding(),
        await logFinding(),
        javaFinding(),
      ];
      if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
      if (json) return sayJson(findings);
      for (const line of table(
        findings.map(({ subject, ok, found, advice }) => [ok ? green('✔') : red('✘'), subject, found, advice]),
      ))
        say(line);
    });
