import { useText } from '../locale/use-text';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/use-address';
import styles from './CaseImportPage.module.css';
import { FrameworkFile } from './FrameworkFile';
import { TableReview } from './TableReview';

/** From a table to a draft: the file, what comes of it beside what is there, and then the draft. */
export function TableImportPage() {
  const text = useText();
  const [params, go] = useAddress();
  const upload = params.get('upload');
  return (
    <>
      <PageHead title={text('framework.table.title')} sentence={text('framework.table.intro')} />
      <div className={styles.narrow}>
        {upload ? (
          <TableReview key={upload} upload={upload} onRestart={() => go({ upload: null, into: null })} />
        ) : (
          <>
            <FrameworkFile
              words="framework.table"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              pastedName="paste.txt"
              onUploaded={(id) => go({ upload: id })}
            />
            <section aria-labelledby="table-columns">
              <h2 id="table-columns">{text('framework.table.columns')}</h2>
              <p>{text('framework.table.columns.text')}</p>
              <p>{text('framework.table.columns.languages')}</p>
              <p>
                <a href="/exports/framework.csv" download="framework.csv">
                  {text('framework.table.example')}
                </a>
              </p>
            </section>
          </>
        )}
      </div>
    </>
  );
}
