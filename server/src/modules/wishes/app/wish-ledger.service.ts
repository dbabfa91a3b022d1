import { Injectable, type StreamableFile } from '@nestjs/common';
import {
  DomainError,
  LEDGER_PURPOSE_WORDS,
  WISH_CATEGORY_WORDS,
  WISH_FIGURE_WORDS,
  WISH_STATE_LEDGER_WORDS,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { ExportRecords, type FileFacts, LedgerForms } from '../../exports/index.js';
import { WishFactsRepository } from '../data/wish-facts.repository.js';
import { titledColumns, type TitledColumn } from '../domain/ledger-row.js';
import {
  columnsOf,
  columnsOfForm,
  filterOf,
  ledgerForm,
  type WishLedgerFormBody,
  type WishLedgerFormDto,
  ledgerPage,
  type WishLedgerArranged,
  type WishLedgerFileQuery,
  type WishLedgerListQuery,
  type WishLedgerPage,
  type WishLedgerQuery,
} from '../dto/wish-ledger.dto.js';
import { WishLedgerRows } from './wish-ledger-rows.js';

const LEDGER = 'wishes.ledger';
const NAME = '微心愿台账';

/** The ledger of wishes 微心愿台账 for staff: a look at it, the file, and how its columns stand. */
@Injectable()
export class WishLedger {
  constructor(
    private readonly rows: WishLedgerRows,
    private readonly facts: WishFactsRepository,
    private readonly exports: ExportRecords,
    private readonly forms: LedgerForms,
    private readonly directory: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  /** A page of the rows, names masked, on the first with how many there are in all. Throws `WISH_PERIOD_WRONG`, `BAD_CURSOR`. */
  async page({ communityId }: Actor, ask: WishLedgerListQuery): Promise<WishLedgerPage> {
    const { limit = PAGE_SIZE } = ask;
    const filter = filterOf(ask);
    const now = this.clock.now();
    const wishes = await this.facts.page(communityId, filter, now, decodeCursor(ask.cursor), limit + 1);
    const drawn = await this.rows.draw(communityId, wishes.slice(0, limit), 'masked');
    const rowOf = new Map(drawn.map((row) => [row.id, row]));
    const page = toPage(
      wishes,
      limit,
      ({ at, id }) => ({ at, id }),
      ({ id }) => rowOf.get(id),
    );
    const items = page.items.flatMap((row) => row ?? []);
    const total = ask.cursor ? null : await this.facts.total(communityId, filter, now);
    return ledgerPage({ ...page, items }, await this.columns(communityId, ask), total);
  }

  /**
   * The file, recorded before its first byte. Whole names only with a purpose, which is recorded too. Throws
   * `LEDGER_PURPOSE_MISSING`, `WISH_PERIOD_WRONG`.
   */
  async file(actor: Actor, ask: WishLedgerFileQuery): Promise<StreamableFile> {
    const { communityId } = actor;
    const names = ask.names ?? 'masked';
    if (names === 'full' && !ask.purpose) throw new DomainError('LEDGER_PURPOSE_MISSING');
    const filter = filterOf(ask);
    return this.exports.sheet(actor, await this.fileFacts(communityId, ask), {
      ...{ name: NAME, footer: '用后请销毁；一行一个心愿，数字由系统按记录数出' },
      columns: await this.columns(communityId, ask),
      rows: this.rows.all(communityId, filter, names),
    });
  }

  /** How the columns stand. */
  async form({ communityId }: Actor): Promise<WishLedgerFormDto> {
    const form = await this.forms.of(communityId, LEDGER);
    const by = form && (await this.directory.summaries([form.changedByMemberId])).get(form.changedByMemberId);
    return ledgerForm(form, by?.nickname ?? null);
  }

  /** Saves how they stand from now on. Throws `LEDGER_FORM_WRONG`. */
  async arrange(actor: Actor, body: WishLedgerFormBody): Promise<WishLedgerArranged> {
    return { columns: columnsOfForm(await this.forms.save(actor, LEDGER, columnsOf(body))) };
  }

  private async columns(communityId: string, { form }: WishLedgerQuery): Promise<TitledColumn[]> {
    const own = form === 'standard' ? null : await this.forms.of(communityId, LEDGER);
    return titledColumns(columnsOfForm(own));
  }

  private async fileFacts(communityId: string, ask: WishLedgerFileQuery): Promise<FileFacts> {
    const { from, until, figure = 'said', gridId = null, category = null, state = null, purpose = null } = ask;
    const names = ask.names ?? 'masked';
    const grid = gridId && (await this.directory.zone(communityId, { gridId }))?.gridName;
    const words = [
      figure === 'stuck'
        ? WISH_FIGURE_WORDS.stuck.inPeriod
        : `${from} 至 ${until} ${WISH_FIGURE_WORDS[figure].inPeriod}`,
      ask.withoutGrid ? '没有网格' : grid,
      category && WISH_CATEGORY_WORDS[category],
      state && WISH_STATE_LEDGER_WORDS[state],
      names === 'full' ? `全名，${LEDGER_PURPOSE_WORDS[purpose ?? 'check']}` : '名字已隐去',
    ];
    return {
      kind: LEDGER,
      filter: {
        ...{ from, until, figure, gridId, withoutGrid: ask.withoutGrid === true, category, state, names, purpose },
        form: ask.form ?? 'own',
      },
      filterWords: words.filter(Boolean).join(' · '),
      fileName: `${NAME} ${from} 至 ${until}.xlsx`,
    };
  }
}
