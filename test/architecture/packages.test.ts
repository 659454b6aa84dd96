import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { inProject, projectFiles, readProjectFile } from '../support/project.ts';

const versions = z.record(z.string(), z.string()).default({});
const manifest = z.object({
  name: z.string(),
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  overrides: versions,
});
const locked = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), link: z.boolean().optional(), license: z.string().optional() }),
  ),
});
const licensed = z.object({
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

const manifests = projectFiles()
  .filter((path) => /(^|\/)package\.json$/.test(path))
  .map((path) => ({ path, manifest: manifest.parse(JSON.parse(readProjectFile(path))) }));

type Manifest = z.infer<typeof manifest>;

/** What a package names, with versions; `overrides` choose for packages of packages. */
const namedBy = ({ dependencies, devDependencies, optionalDependencies }: Manifest): readonly [string, string][] =>
  [dependencies, devDependencies, optionalDependencies].flatMap((list) => Object.entries(list));

/** What asks for nothing but that its notice is kept. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PostgreSQL',
  'PSF-2.0',
  'Unlicense',
  'Zlib',
]);

/** Whether an SPDX expression can be met by permissive licences. */
function isPermissive(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => PERMISSIVE.has(licence.trim())));
}

/** The licences of what a running hub needs, by package: as its own package.json says, or else as the lock does. */
function productionLicences(): ReadonlyMap<string, string> {
  const { packages } = locked.parse(JSON.parse(readProjectFile('package-lock.json')));
  const needed = Object.entries(packages).filter(
    ([path, { dev, link }]) => path.includes('node_modules/') && dev !== true && link !== true,
  );
  return new Map(
    needed.map(([path, entry]) => {
      const file = `${path}/package.json`;
      const own = existsSync(inProject(file)) ? licensed.parse(JSON.parse(readProjectFile(file))) : {};
      const said = own.license ?? own.licenses?.map(({ type }) => type).join(' OR ') ?? entry.license ?? 'none';
      return [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), said];
    }),
  );
}

describe('packages', () => {
  test('are pinned to one exact version each', () => {
    const ranges = manifests.flatMap(({ path, manifest: own }) =>
      [...namedBy(own), ...Object.entries(own.overrides)]
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${path}: ${name} ${version}`),
    );
    expect(ranges).toEqual([]);
  });

  test('have the same version wherever they are named', () => {
    const byName = new Map<string, Set<string>>();
    for (const [name, version] of manifests.flatMap(({ manifest: own }) => namedBy(own)))
      byName.set(name, (byName.get(name) ?? new Set()).add(version));
    expect([...byName].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual([]);
  });

  test('keep GraphQL in one copy', () => {
    const { packages } = locked.parse(JSON.parse(readProjectFile('package-lock.json')));
    expect(Object.keys(packages).filter((path) => path.endsWith('node_modules/graphql'))).toEqual([
      'node_modules/graphql',
    ]);
  });
});

describe('licences', () => {
  const licences = productionLicences();
  const others = [...licences].filter(([, licence]) => !isPermissive(licence));

  test("of what a running hub needs are permissive, but Apollo's federation packages", () => {
    expect(licences.size).toBeGreaterThan(100);
    expect(others.filter(([name, licence]) => !(licence === 'Elastic-2.0' && name.startsWith('@apollo/')))).toEqual([]);
  });

  test('that are not permissive are named in NOTICE, package by package', () => {
    const named = [...readProjectFile('NOTICE').matchAll(/^\s*[-*] `?(@apollo\/[\w-]+)`?/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(others.map(([name]) => name).toSorted());
  });
});
