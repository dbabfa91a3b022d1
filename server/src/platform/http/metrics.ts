import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Prometheus metrics of this process. Labels are routes, kinds and codes, never people. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requestSeconds = new Histogram({
    name: 'silin_http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  readonly refusals = this.counter('silin_refusals_total', 'Answers with a problem, by code', 'code');
  /** What people, staff and the clock did, once committed: wish.claimed, member.joined … (the actions of the audit). */
  readonly acts = this.counter('silin_acts_total', 'Committed acts, by the action of the audit', 'action');
  readonly wechatCalls = this.counter('silin_wechat_calls_total', 'Calls to WeChat, by outcome', 'api', 'outcome');
  readonly deliveries = this.counter('silin_outbox_deliveries_total', 'done, retried or gave_up', 'kind', 'outcome');
  readonly sweeps = this.counter('silin_sweeps_total', 'Runs of what the clock starts', 'sweep', 'outcome');
  readonly transactionRetries = this.counter('silin_transaction_retries_total', 'Transactions begun again');

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A value that is asked for when somebody reads the page; NaN when it cannot be had. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(
          await Promise.resolve()
            .then(read)
            .catch(() => Number.NaN),
        );
      },
    });
  }

  private counter<T extends string>(name: string, help: string, ...labelNames: T[]): Counter<T> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
