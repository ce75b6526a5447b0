/**
 * The document's own description, made from the schema: JSON Schema for programs, a page for people.
 * Place: apart from the page's bundle; the `schema` command and docs/result-schema.md come from here.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { resultSchema, SCHEMA_VERSION } from './schema';

export type JsonSchema = ReturnType<typeof toJsonSchema>;

/** `finite` has no counterpart in JSON Schema and needs none: JSON has no infinities. */
export function resultJsonSchema(): JsonSchema {
  return toJsonSchema(resultSchema, { errorMode: 'ignore' });
}

interface Row {
  readonly path: string;
  readonly type: string;
  readonly meaning: string;
}

/** docs/result-schema.md. */
export function resultSchemaMarkdown(): string {
  const rows: Row[] = [];
  walk(resultJsonSchema(), '', rows);
  return [
    '# The result document',
    '',
    `Generated from src/result/schema.ts, version ${SCHEMA_VERSION}. Do not edit by hand.`,
    '',
    'One JSON object, the same from the page, the command line and the library. Units stand in the names of the fields: `_ms` milliseconds,',
    '`_s` seconds, `_h_per_s` double hashes (SHA256d) a second, `_w` watts. Absent figures are `null`. Counts that may pass 2^53 are decimal',
    'strings. Additive changes keep the version; readers ignore keys they do not know. How each figure is computed: docs/methodology.md.',
    '',
    '| field | type | meaning |',
    '| --- | --- | --- |',
    ...rows.map(({ path, type, meaning }) => `| \`${path}\` | ${type} | ${meaning.replaceAll('|', '\\|')} |`),
    '',
  ].join('\n');
}

function walk(schema: unknown, path: string, rows: Row[]): void {
  const inner = withoutNull(schema);
  const meaning = textOf(schema, 'description') || textOf(inner, 'description');
  if (path !== '') rows.push({ path, type: typeText(inner) + (inner === schema ? '' : ' or null'), meaning });
  const properties = member(inner, 'properties');
  for (const [name, property] of Object.entries(isRecord(properties) ? properties : {}))
    walk(property, path === '' ? name : `${path}.${name}`, rows);
  const items = member(inner, 'items');
  if (isRecord(member(items, 'properties'))) {
    for (const [name, property] of Object.entries(member(items, 'properties') ?? {})) walk(property, `${path}[].${name}`, rows);
  }
}

/** The other side of a nullable. */
function withoutNull(schema: unknown): unknown {
  const sides = member(schema, 'anyOf');
  if (!Array.isArray(sides)) return schema;
  const others = sides.filter((side) => member(side, 'type') !== 'null');
  return others.length === 1 && others.length < sides.length ? others[0] : schema;
}

function typeText(schema: unknown): string {
  const constant = member(schema, 'const');
  if (constant !== undefined) return `\`${JSON.stringify(constant)}\``;
  const choices = member(schema, 'enum');
  if (Array.isArray(choices)) return choices.map((choice) => `\`${JSON.stringify(choice)}\``).join(', ');
  const type = member(schema, 'type');
  if (type === 'array') {
    const items = member(schema, 'items');
    const inner = Array.isArray(items) || items === undefined ? 'numbers' : `${typeText(items)}s`;
    return Array.isArray(items) ? `list of ${items.length} ${inner}` : `list of ${inner}`;
  }
  return typeof type === 'string' ? type : 'any';
}

function textOf(schema: unknown, key: string): string {
  const value = member(schema, key);
  return typeof value === 'string' ? value : '';
}

function member(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
