import { Command } from 'commander';
import { DATABASE_ROLES, databaseUrl } from '../databaseUrls.ts';
import type { DatabaseRole } from '../databaseUrls.ts';
import { homeOf } from '../home.ts';
import { DATABASES, isDatabaseName } from '../names.ts';
import { say, sayJson } from '../output.ts';
import { refuseInProduction } from '../options.ts';

const isRole = (role: string): role is DatabaseRole => DATABASE_ROLES.some((known) => known === role);

/** `hub database <name>`: a URL for psql and the like. */
export const databaseCommand = (): Command =>
  new Command('database')
    .description('Give the URL of one database of the running hub, as one of its roles (demo only).')
    .argument('<name>', DATABASES.join(', '))
    .option(
      '--role <role>',
      'reader (sees rows, changes none), app (sees rows under a signed scope only), migrator (owns, bound by row security), admin (changes rows behind the hub)',
      'reader',
    )
    .option('--json', 'print the result as JSON')
    .action(async (name: string, { role, json }: { role: string; json?: true }) => {
      refuseInProduction('where database URLs are its operators’ own');
      if (!isDatabaseName(name)) throw new Error(`Expected one of ${DATABASES.join(', ')}; ${name} came.`);
      if (!isRole(role)) throw new Error(`Expected --role ${DATABASE_ROLES.join(', ')}; ${role} came.`);
      const url = await databaseUrl(homeOf(process.env), process.env, { name, role });
      if (json) return sayJson({ url });
      say(url);
    });
