/** What was written about the round of an upload, kept in this tab until it is imported: a page that is loaded again loses nothing. */
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
      sessionStorage.setItem(key, JSON.stringify(fields));
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
