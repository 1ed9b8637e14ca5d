/** What was written about the round of an upload, kept as long as this tab: a page that is loaded again loses nothing. */
export interface KeptRound {
  get(field: string): string | undefined;
  keep(form: FormData): void;
}

export function keptRound(upload: string): KeptRound {
  const key = `import-round ${upload}`;
  let fields = read(key);
  return {
    get: (field) => fields[field],
    keep: (form) => {
      const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      // Fields that are not shown now keep what was in them; a box that is not ticked is in no form.
      fields = { ...fields, rows: '', ...Object.fromEntries(texts) };
      write(key, fields);
    },
  };
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function write(key: string, fields: Record<string, string>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(fields));
  } catch {
    // A browser that keeps nothing for pages still imports.
  }
}
