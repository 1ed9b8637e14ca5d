import 'reflect-metadata';
import { readEnvironment } from './environment';
import { createApi } from './server';

const main = async (): Promise<void> => {
  const environment = readEnvironment(process.env);
  const app = await createApi(environment);
  await app.listen(environment.PORT, environment.HOST);
  const address = await app.getUrl();
  process.send?.({ ready: true, address });
  // The launcher that forked this process is gone: so is the reason to run.
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
};

main().catch((error: unknown) => {
  process.stderr.write(`The api can't start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
