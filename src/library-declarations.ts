/**
 * A plugin of the library's build: the type declarations beside the code, as Node and bundlers want them.
 * Place: vite.config.ts (--mode lib). TypeScript writes them; the paths within get the endings that Node asks for and our sources leave out.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMPILER = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const PROJECT = fileURLToPath(new URL('./tsconfig.lib.json', import.meta.url));
const FOLDER = fileURLToPath(new URL('../dist/lib/types/', import.meta.url));

const RELATIVE_PATH = /(\bfrom |\bimport\(|\bimport )(['"])(\.{1,2}\/[^'"]+)\2/g;

export function withEndings(declarations: string): string {
  return declarations.replace(RELATIVE_PATH, (_, keyword: string, quote: string, path: string) => `${keyword}${quote}${path}.js${quote}`);
}

export function libraryDeclarations(): { readonly name: string; closeBundle(): void } {
  return {
    name: 'hashwatt-library-declarations',
    closeBundle() {
      execFileSync(process.execPath, [COMPILER, '-p', PROJECT], { stdio: 'inherit' });
      for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.d.ts')) continue;
        const path = join(FOLDER, name);
        writeFileSync(path, withEndings(readFileSync(path, 'utf8')));
      }
    },
  };
}
