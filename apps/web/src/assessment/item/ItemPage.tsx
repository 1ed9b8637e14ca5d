import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { labelOf, type TaughtWords } from '../../catalogue/parts';
import { PageState } from '../../framework/PageState';
import { useLanguageNames } from '../../framework/use-language-names';
import { BankItemDocument, TaughtWordsDocument } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Done } from '../../ui/Done';
import { Facts } from '../../ui/Facts';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import styles from './Item.module.css';
import { ItemActions } from './ItemActions';
import { ItemPreview } from './ItemPreview';
import { ItemTexts } from './ItemTexts';
import type { BankItemInFull } from './parts';

/** One item: where it stands and what comes next, how people see it, and what is right. */
export function ItemPage() {
  const text = useText();
  const { itemId = '' } = useParams();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(BankItemDocument, {
    variables: { itemId, locale },
    // Never as it was before it was changed: what is approved is what is read.
    fetchPolicy: 'network-only',
  });
  const words = useQuery(TaughtWordsDocument, { variables: { locale } });
  if (!data || !words.data)
    return <PageState error={error ?? words.error} onRetry={() => void Promise.all([refetch(), words.refetch()])} />;
  if (!data.bankItem) return <Notice tone="attention">{text('assessment.items.gone')}</Notice>;
  return <Shown key={itemId} shown={data.bankItem} framework={words.data.framework} onChanged={refetch} />;
}

interface ShownProps {
  shown: BankItemInFull;
  framework: TaughtWords;
  onChanged(): Promise<unknown>;
}

function Shown({ shown, framework, onChanged }: ShownProps) {
  const text = useText();
  const [done, setDone] = useState<string | null>(null);
  const { item } = shown;
  return (
    <>
      <PageHead
        title={item.code}
        sentence={text(`assessment.items.stands.${item.own ? item.state : 'published'}`, { edition: item.edition })}
      />
      <Done done={done === null ? null : { sentence: done }} />
      <Notices shown={shown} />
      <ItemActions
        shown={shown}
        onDone={(sentence) => {
          setDone(sentence);
          void onChanged();
        }}
        onReload={onChanged}
      />
      <ItemFacts shown={shown} framework={framework} />
      {item.withheld ? (
        <Question item={item} />
      ) : (
        <div className={styles.columns}>
          <ItemPreview shown={shown} />
          <ItemTexts shown={shown} />
        </div>
      )}
      <Editions shown={shown} />
    </>
  );
}

/** All that is shown of an item whose key is withheld. */
function Question({ item: { language, scenario, stem } }: { item: BankItemInFull['item'] }) {
  const text = useText();
  return (
    <section className={styles.part} lang={language} aria-label={text('assessment.items.column.question')}>
      {scenario && <p dir="auto">{scenario}</p>}
      <p dir="auto">{stem}</p>
    </section>
  );
}

/** Why the key is withheld; or what to look at before it is approved: a reviewer's remark, and an option that gives itself away. */
function Notices({ shown: { item, remark, remarkBy } }: { shown: BankItemInFull }) {
  const text = useText();
  const { list } = useFormat();
  const names = useLanguageNames();
  return (
    <>
      {item.withheld && (
        <Notice tone="attention" title={text('assessment.items.withheld')}>
          <p>{text('assessment.items.withheld.about')}</p>
        </Notice>
      )}
      {remark !== null && (
        <Notice tone="attention" title={text('assessment.items.remark', { name: isolated(remarkBy ?? '') })}>
          <p dir="auto">{remark}</p>
        </Notice>
      )}
      {item.own && item.onlyLongest.length > 0 && (
        <Notice tone="attention" title={text('assessment.items.onlyLongest')}>
          <p>
            {text('assessment.items.onlyLongest.about', { languages: isolated(list(item.onlyLongest.map(names))) })}
          </p>
        </Notice>
      )}
    </>
  );
}

function ItemFacts({ shown, framework }: { shown: BankItemInFull; framework: TaughtWords }) {
  const text = useText();
  const { moment, number } = useFormat();
  const { item, writtenBy, changedBy, changedAt, approvedBy } = shown;
  const people = { writtenBy, changedBy, approvedBy };
  return (
    <Facts
      facts={[
        {
          name: text('assessment.items.column.competency'),
          value: item.competencyCode
            ? `${item.competencyCode} ${item.competencyLabel ?? ''}`
            : text('assessment.items.noCompetency'),
        },
        { name: text('assessment.items.column.level'), value: labelOf(framework, item.ordinal) },
        { name: text('assessment.items.column.kind'), value: text(`assessment.items.kind.${item.kind}`) },
        { name: text('assessment.items.rounds'), value: number(item.rounds) },
        ...(['writtenBy', 'changedBy', 'approvedBy'] as const).flatMap((name) => {
          const value = people[name];
          return value === null ? [] : [{ name: text(`assessment.items.${name}`), value }];
        }),
        ...(item.own ? [{ name: text('assessment.items.changedAt'), value: moment(changedAt) }] : []),
      ]}
    />
  );
}

function Editions({ shown: { item, editions } }: { shown: BankItemInFull }) {
  const text = useText();
  if (editions.length < 2) return null;
  return (
    <section className={styles.part}>
      <h2>{text('assessment.items.editions')}</h2>
      <ul className={styles.options}>
        {editions.map(({ itemId, edition, state }) => {
          const words = `${text('assessment.items.edition', { edition })} · ${text(`assessment.items.state.${state}`)}`;
          return (
            <li key={itemId}>{itemId === item.id ? words : <Link to={`/assess/items/${itemId}`}>{words}</Link>}</li>
          );
        })}
      </ul>
    </section>
  );
}
