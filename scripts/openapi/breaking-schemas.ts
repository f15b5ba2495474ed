/** A schema as the document writes it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  [keyword: string]: unknown;
}

export type Schemas = Record<string, Schema>;

/** What two versions of a schema are compared by. */
interface Comparison {
  before: Schemas;
  after: Schemas;
  /**
   * Whether clients send these values or get them: what they send must still be taken, and what
   * they get must still hold all that they read.
   */
  direction: 'sent' | 'got';
}

/** Bounds that a sender may have used to the full: which way they may not move. */
const BOUNDS: Record<string, 'down' | 'up'> = {
  maximum: 'down',
  maxLength: 'down',
  maxItems: 'down',
  minimum: 'up',
  minLength: 'up',
  minItems: 'up',
};

/** Says what of a schema breaks clients, in words that begin with the place. */
export class SchemaComparison {
  private readonly compared = new Set<string>();

  constructor(private readonly by: Comparison) {}

  breaks(before: Schema, after: Schema, place: string): string[] {
    const [old, now] = [resolve(before, this.by.before), resolve(after, this.by.after)];
    if (before.$ref && after.$ref) {
      const pair = `${before.$ref} ${after.$ref}`;
      // Told of where it first stood; a schema may also hold itself.
      if (this.compared.has(pair)) return [];
      this.compared.add(pair);
    }
    return [
      ...this.values(old, now).map((words) => `${place} ${words}`),
      ...this.properties(old, now).map((words) => `${place} ${words}`),
      ...this.parts(old, now, place),
    ];
  }

  private values(old: Schema, now: Schema): string[] {
    const isSent = this.by.direction === 'sent';
    const [kept, told] = isSent ? [typesOf(old), typesOf(now)] : [typesOf(now), typesOf(old)];
    const strange = told && (kept ?? ['anything']).filter((type) => !told.includes(type));
    const lost = old.enum?.filter((value) => now.enum && !now.enum.includes(value)) ?? [];
    return [
      ...(strange?.length
        ? [isSent ? `does not take ${strange.join()} any more` : `can be ${strange.join()} now`]
        : []),
      ...lost.map((value) => `does not know ${JSON.stringify(value)} any more`),
      ...(isSent && now.enum && !old.enum ? ['takes only some values now'] : []),
      ...(old.format !== now.format ? [`has another format: ${now.format ?? 'none'}`] : []),
      ...(isSent && now.pattern !== undefined && now.pattern !== old.pattern
        ? [`has another pattern: ${now.pattern}`]
        : []),
      ...(isSent ? tightened(old, now) : []),
    ];
  }

  private properties(old: Schema, now: Schema): string[] {
    const [had, has] = [old.properties ?? {}, now.properties ?? {}];
    const [needed, needs] = [old.required ?? [], now.required ?? []];
    const isSent = this.by.direction === 'sent';
    return [
      // Of what is sent too: an unknown field is refused.
      ...Object.keys(had)
        .filter((name) => !(name in has))
        .map((name) => `has no ${name} any more`),
      ...(isSent ? needs.filter((name) => !needed.includes(name)) : []).map(
        (name) => `needs ${name} now`,
      ),
      ...(isSent ? [] : needed.filter((name) => name in has && !needs.includes(name))).map(
        (name) => `can leave ${name} out now`,
      ),
    ];
  }

  private parts(old: Schema, now: Schema, place: string): string[] {
    const has = now.properties ?? {};
    return [
      ...Object.entries(old.properties ?? {}).flatMap(([name, property]) =>
        has[name] ? this.breaks(property, has[name], `${place}.${name}`) : [],
      ),
      ...(old.items && now.items ? this.breaks(old.items, now.items, `${place}[]`) : []),
      ...(old.oneOf ?? []).flatMap((choice) => {
        const same = (now.oneOf ?? [now]).find((one) => nameOf(one) === nameOf(choice));
        const name = nameOf(choice);
        return same ? this.breaks(choice, same, place) : [`${place} cannot be ${name} any more`];
      }),
    ];
  }
}

const resolve = (schema: Schema, schemas: Schemas): Schema =>
  schema.$ref ? schemas[schema.$ref.split('/').at(-1)!]! : schema;

/** What tells a choice from the others: its schema, its `kind`, or its type. */
const nameOf = ({ $ref, type, properties }: Schema): string =>
  $ref?.split('/').at(-1) ?? (properties?.['kind']?.['const'] as string) ?? [type].flat().join();

/** @returns undefined where it can be anything; choices are compared one by one */
function typesOf({ type, oneOf }: Schema): string[] | undefined {
  return oneOf || type === undefined ? undefined : [type].flat();
}

const tightened = (old: Schema, now: Schema): string[] =>
  Object.entries(BOUNDS).flatMap(([name, way]) => {
    const [was, is] = [old[name] as number | undefined, now[name] as number | undefined];
    if (is === undefined) return [];
    const isTighter = was === undefined || (way === 'down' ? is < was : is > was);
    return isTighter ? [`has ${name} ${is} now`] : [];
  });
