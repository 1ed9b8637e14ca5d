import { useText } from '../locale/use-text';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/use-address';
import { CasePackage } from './CasePackage';
import styles from './CaseImportPage.module.css';
import { FrameworkFile } from './FrameworkFile';

/** From a CASE package to a draft: the file, what it holds, and what becomes of it. */
export function CaseImportPage() {
  const text = useText();
  const [params, go] = useAddress();
  const upload = params.get('upload');
  return (
    <>
      <PageHead title={text('framework.case.title')} sentence={text('framework.case.intro')} />
      <div className={styles.narrow}>
        {upload ? (
          <CasePackage key={upload} upload={upload} onRestart={() => go({ upload: null })} />
        ) : (
          <FrameworkFile
            words="framework.case"
            accept=".json,application/json"
            pastedName="paste.json"
            onUploaded={(id) => go({ upload: id })}
          />
        )}
      </div>
    </>
  );
}
