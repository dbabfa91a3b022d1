import { Injectable } from '@nestjs/common';
import { DomainError, identityLimits } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import type { RefreshToken, Session } from '../data/session.entities.js';
import type { SignInWay } from '../domain/sign-in-way.js';
import { SessionRepository } from '../data/session.repository.js';
import { judgeRefresh } from '../domain/refresh-rule.js';
import { type SessionsDto, sessionsDto, type TokensDto } from '../dto/auth.dto.js';
import { AccessTokens } from './access-tokens.js';
import { newSecret, secretHash, successorOf } from './refresh-secrets.js';

interface OpenedSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Sessions: opened at sign-in, kept alive by rotating refresh tokens, ended by their owner, by misuse or by time. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly sessions: SessionRepository,
    private readonly accessTokens: AccessTokens,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Opens a session for a person whose identity is proven. Its tokens come from `tokensOf` after COMMIT. */
  async open(tx: Tx, userId: string, way: SignInWay, device: string): Promise<OpenedSession> {
    const now = this.clock.now();
    const session = { id: newId(), userId, way, device, createdAt: now, lastUsedAt: now, expiresAt: this.end(now) };
    const refreshToken = newSecret();
    await this.sessions.create(tx, { ...session, endedAt: null, endedBecause: null });
    await this.sessions.addToken(tx, secretHash(refreshToken), session.id, now);
    await this.audit.record(tx, 'session.opened', { userId }, { id: session.id }, { way });
    return { sessionId: session.id, userId, refreshToken, refreshExpiresAt: session.expiresAt };
  }

  async tokensOf({ sessionId, userId, refreshToken, refreshExpiresAt }: OpenedSession): Promise<TokensDto> {
    return { ...(await this.accessTokens.issue({ userId, sessionId })), refreshToken, refreshExpiresAt };
  }

  /**
   * New tokens for a refresh token. Throws `SESSION_ENDED` when the token or its session is unknown or over, and
   * `SESSION_REUSED` when a used token is shown again (see domain/refresh-rule.ts): then the whole family has ended.
   */
  async refresh(refreshToken: string): Promise<TokensDto> {
    const hash = secretHash(refreshToken);
    const sessionId = await this.sessions.ofToken(hash);
    if (!sessionId) throw new DomainError('SESSION_ENDED');
    const outcome = await this.transactor.run(async (tx) => {
      const session = await this.sessions.lockIfThere(tx, sessionId);
      const token = await this.sessions.token(tx, hash);
      if (!session || !token) return 'ended';
      if (session.endedBecause === 'reused') return 'reused';
      if (session.endedAt || session.expiresAt <= this.clock.now()) return 'ended';
      return this.rotate(tx, session, token, refreshToken);
    });
    if (outcome === 'ended') throw new DomainError('SESSION_ENDED');
    if (outcome === 'reused') throw new DomainError('SESSION_REUSED');
    return this.tokensOf(outcome);
  }

  private async rotate(
    tx: Tx,
    session: Session,
    token: RefreshToken,
    shown: string,
  ): Promise<OpenedSession | 'reused'> {
    const now = this.clock.now();
    const successor = token.successorHash ? await this.sessions.token(tx, token.successorHash) : null;
    const verdict = judgeRefresh({ usedAt: token.usedAt, successorUsed: !!successor?.usedAt }, now);
    const { id: sessionId, userId } = session;
    if (verdict === 'reused') {
      await this.sessions.end(tx, userId, sessionId, 'reused', now);
      await this.audit.record(tx, 'session.reuse-detected', { userId }, { id: sessionId });
      return 'reused';
    }
    const seed = token.successorSeed ?? newSecret();
    const refreshToken = successorOf(shown, seed, this.config.tokenSecret);
    if (verdict === 'answer-again') return { sessionId, userId, refreshToken, refreshExpiresAt: session.expiresAt };
    const successorHash = secretHash(refreshToken);
    const refreshExpiresAt = this.end(now);
    await this.sessions.markUsed(tx, token.hash, { at: now, successorSeed: seed, successorHash });
    await this.sessions.addToken(tx, successorHash, sessionId, now);
    await this.sessions.prolong(tx, sessionId, now, refreshExpiresAt);
    return { sessionId, userId, refreshToken, refreshExpiresAt };
  }

  /** Ends the session of this request; its access token stops working at once. */
  async signOut(userId: string, sessionId: string): Promise<void> {
    await this.endOwn(userId, sessionId, 'signed_out');
  }

  /** Ends one of the person's sessions, on whatever device. Throws `NOT_FOUND` when it is not a living one of theirs. */
  async revoke(userId: string, sessionId: string): Promise<void> {
    if (!(await this.endOwn(userId, sessionId, 'revoked'))) throw new DomainError('NOT_FOUND');
  }

  /** The person's living sessions, the last used first; `current` is the one that asks. */
  async list(userId: string, current: string): Promise<SessionsDto> {
    return sessionsDto(await this.sessions.livingOf(userId, this.clock.now()), current);
  }

  private endOwn(userId: string, sessionId: string, because: 'signed_out' | 'revoked'): Promise<boolean> {
    return this.transactor.run(async (tx) => {
      const ended = await this.sessions.end(tx, userId, sessionId, because, this.clock.now());
      if (ended) await this.audit.record(tx, 'session.ended', { userId }, { id: sessionId }, { because });
      return ended;
    });
  }

  private end(now: Date): Date {
    return new Date(now.getTime() + identityLimits.refreshTokenDays * DAY_MS);
  }
}
