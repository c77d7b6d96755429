export { Outbox } from './outbox';
export { OutboxSubscriptions, type Delivery, type OutboxSubscriber } from './outbox-subscriptions';
export { OutboxWorker } from './outbox-worker';
