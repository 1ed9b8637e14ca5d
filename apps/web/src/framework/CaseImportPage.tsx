import { useText } from '../locale/use-text';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/use-address';
import { CasePackage } from './CasePackage';
import styles from './CaseImportPage.module.css';
import { PackageFile } from './PackageFile';

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
          <PackageFile onUploaded={(id) => go({ upload: id })} />
        )}
      </div>
    </>
  );
}
