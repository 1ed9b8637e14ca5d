import { AddTrainingModule } from './add-training-module';
import { RetireTrainingModule } from './retire-training-module';
import { TrainingModuleQueries } from './training-module.queries';

export * from './add-training-module';
export { Modality } from './catalogue.input';
export * from './offers';
export * from './retire-training-module';
export * from './training-module.queries';

export const catalogueProviders = [AddTrainingModule, RetireTrainingModule, TrainingModuleQueries];
