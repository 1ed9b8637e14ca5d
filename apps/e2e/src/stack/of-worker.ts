// Before a spec file is loaded: it speaks to the stack of the worker that runs it.
const worker = process.env.JEST_WORKER_ID;

for (const name of ['BAOBAB_E2E_URL', 'BAOBAB_E2E_OWNER_URL', 'BAOBAB_E2E_SET_UP_LINK'])
  process.env[name] ??= process.env[`${name}_${worker}`];
