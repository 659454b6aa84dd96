import { Command } from 'commander';
import { homeOf, secretsOf } from '../home.ts';
import { isDatabaseName } from '../names.ts';
import { say, sayJson } from '../output.ts';
import { requireRunning } from '../running.ts';

const ROLES = ['reader', 'app', 'migrator'] as const;
const isRole = (role: string): role is (typeof ROLES)[number] => ROLES.some((known) => known === role);

export const databaseCommand = (): Command =>
  new Command('database')
    .description('Give the URL of one database of the running hub, as one of its roles (demo only).')
    .argument('<name>', 'registry, grid, mediation, credit or cadres')
    .option(
      '--role <role>',
      'reader (sees rows, changes none), app (sees rows under a signed scope only), migrator (owns)',
      'reader',
    )
    .option('--json', 'print the result as JSON')
    .action((name: string, { role, json }: { role: string; json?: true }) => {
      if (process.env['HUB_MODE'] === 'production')
        throw new Error("Expected the demo; this is production, where database URLs are its operators' own.");
      if (!isDatabaseName(name)) throw new Error(`Expected registry, grid, mediation, credit or cadres; ${name} came.`);
      if (!isRole(role)) throw new Error(`Expected --role ${ROLES.join(', ')}; ${role} came.`);
      const home = homeOf(process.env);
      const database = requireRunning(home).databases.find((one) => one.name === name);
      const password = secretsOf(home).passwords[name]?.[role];
      if (database === undefined || password === undefined)
        throw new Error(`The running hub has no database ${name} of its own; its URLs were given to it.`);
      const url = `postgresql://${name}_${role}:${password}@${database.host}:${database.port}/${database.database}`;
      if (json) return sayJson({ url });
      say(url);
    });
