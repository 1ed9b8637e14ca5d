/** A refusal in the standard's own form: which field was wrong, and how. */
export class CaseRefusal extends Error {
  constructor(
    readonly status: number,
    private readonly field: string,
    private readonly value: string,
    message: string,
  ) {
    super(message);
  }

  get body() {
    const minor = { imsx_codeMinorFieldName: this.field, imsx_codeMinorFieldValue: this.value };
    return {
      imsx_codeMajor: 'failure',
      imsx_severity: 'error',
      imsx_description: this.message,
      imsx_codeMinor: { imsx_codeMinorField: [minor] },
    };
  }
}

export const unknownObject = () =>
  new CaseRefusal(
    404,
    'sourcedId',
    'unknownobject',
    'There is nothing of this identifier, or not for you. An organisation’s own frameworks are for its people: sign in to read them.',
  );

export const invalidUuid = () =>
  new CaseRefusal(400, 'sourcedId', 'invaliduuid', 'This is no identifier. Ask with a UUID.');

export const notOffered = (field: 'filter' | 'fields') =>
  new CaseRefusal(
    400,
    field,
    field === 'filter' ? 'invalid_filter_field' : 'invalid_selection_field',
    `"${field}" is not offered here. Leave it out: the whole list is short.`,
  );

export const notSortable = (known: readonly string[]) =>
  new CaseRefusal(400, 'sort', 'invalid_sort_field', `Sort by one of ${known.join(', ')}, orderBy asc or desc.`);

export const badPage = (field: 'limit' | 'offset') =>
  new CaseRefusal(
    400,
    field,
    'invalid_selection_field',
    field === 'limit' ? 'Write a limit from 1 to 100.' : 'Write an offset of 0 or more.',
  );
