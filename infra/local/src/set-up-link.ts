import 'reflect-metadata';
import { ApplicationModule } from '@baobab/application';
import { IssueSetUpLink } from '@baobab/application/organisation';
import { NestFactory } from '@nestjs/core';

/** The link that founds the first real organisation; undefined once it was used. */
export async function setUpLink(appUrl: string, secretKey: string, publicUrl: string): Promise<string | undefined> {
  const application = ApplicationModule.register({ appUrl, secretKey, demonstration: false, poolSize: 1 });
  const context = await NestFactory.createApplicationContext(application, { logger: ['error'] });
  try {
    const token = await context.get(IssueSetUpLink).execute();
    return token === null ? undefined : `${publicUrl}/set-up?token=${token}`;
  } finally {
    await context.close();
  }
}
