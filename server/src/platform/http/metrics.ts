import { createServer, type Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Outbox } from '../jobs/outbox.js';

/** Prometheus metrics of this process. Labels are routes and codes, never people. */
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
  readonly refusals = new Counter({
    name: 'silin_refusals_total',
    help: 'Answers with a problem, by code',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor(outbox: Outbox) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'silin_outbox_pending',
      help: 'Outbox items not yet done',
      registers: [this.registry],
      async collect() {
        this.set(await outbox.pendingCount().catch(() => Number.NaN));
      },
    });
  }

  /** Serves `GET /metrics` on an internal port of its own (loopback). */
  listen(port: number): Promise<Server> {
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end();
      this.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  }
}
