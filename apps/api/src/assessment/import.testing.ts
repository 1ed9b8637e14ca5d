import type { TestApi } from '../api.testing';

/** The input of an import of one person, whose file was uploaded by the door for files. */
export const anImport = async (api: TestApi, cookie: string, institutionId: string) => {
  const response = await api.app.inject({
    method: 'POST',
    url: '/uploads',
    headers: { 'content-type': 'text/csv', 'x-file-name': 'people.csv', cookie },
    payload: 'Staff number,Name\nA1,Amina\n',
  });
  const { uploadId } = response.json<{ uploadId: string }>();
  const columns = ['staff_number', 'name'].map((meaning, index) => ({ index, meaning }));
  const round = { name: 'Baseline', kind: 'baseline', heldOn: '2026-01-15', disclosure: 'coordinators' };
  return { uploadId, institutionId, columns, round };
};

/** The input of its dry run. */
export const aCheck = async (api: TestApi, cookie: string, institutionId: string) => {
  const { uploadId, columns } = await anImport(api, cookie, institutionId);
  return { uploadId, institutionId, columns };
};
