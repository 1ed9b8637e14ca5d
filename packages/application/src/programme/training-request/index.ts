import { RequestTraining } from './request-training';
import { TrainingRequestQueries } from './training-request.queries';
import { WithdrawTrainingRequest } from './withdraw-training-request';

export { RequestTraining, TrainingRequestQueries, WithdrawTrainingRequest };
export const trainingRequestProviders = [RequestTraining, TrainingRequestQueries, WithdrawTrainingRequest];
