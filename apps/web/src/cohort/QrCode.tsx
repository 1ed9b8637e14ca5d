import qrcode from 'qrcode-generator';
import styles from './CheckIn.module.css';

/** Light squares around a code, which cameras need. */
const margin = 4;

/** A code for a camera, black on white whatever the appearance is. */
export function QrCode({ content, label }: { content: string; label: string }) {
  // 0: as small as the content allows. M: still read where 15 % of it can't be seen.
  const code = qrcode(0, 'M');
  code.addData(content);
  code.make();
  const size = code.getModuleCount();
  const places = Array.from({ length: size }, (_, place) => place);
  const dark = places.flatMap((row) =>
    places.filter((column) => code.isDark(row, column)).map((column) => `M${column} ${row}h1v1h-1z`),
  );
  const side = size + 2 * margin;
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={label}
      viewBox={`${-margin} ${-margin} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-margin} y={-margin} width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
