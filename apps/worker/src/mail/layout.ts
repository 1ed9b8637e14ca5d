import type { Locale } from '@baobab/i18n';
import { LOCALES } from '@baobab/i18n';

/** A thing with its particulars, a line each; the link is a line of its own. */
export interface Item {
  title: string;
  lines: string[];
  link: string | null;
}

export interface Page {
  greeting: string;
  text: string;
  /** Listed below the text. */
  items?: Item[];
  /** Null where there is nothing to do. */
  action: { label: string; link: string } | null;
  /** Small print below the action. */
  notes: string[];
  closing: string;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A link stands on a line of its own: a mail program finds its end, and right-to-left text around it does not reorder it. */
export const asText = ({ greeting, text, items = [], action, notes, closing }: Page): string =>
  [greeting, text, ...items.map(itemText), ...(action ? [action.link] : []), ...notes, closing].join('\n\n') + '\n';

const itemText = ({ title, lines, link }: Item): string => [title, ...lines, ...(link ? [link] : [])].join('\n');

const itemHtml = ({ title, lines, link }: Item): string => {
  const shown = lines.map((line) => `<br><span dir="auto">${escape(line)}</span>`).join('');
  const anchor = link ? `<br><a dir="ltr" href="${escape(link)}" style="color:#1f5f3f">${escape(link)}</a>` : '';
  return `<p style="margin:0 0 16px;padding:12px 16px;border:1px solid #d5d0c4;border-radius:6px"><strong dir="auto">${escape(title)}</strong>${shown}${anchor}</p>`;
};

const actionHtml = ({ label, link }: NonNullable<Page['action']>): string =>
  `<p style="margin:0 0 16px"><a href="${escape(link)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1f5f3f;color:#ffffff;text-decoration:none">${escape(label)}</a></p>
<p dir="ltr" style="margin:0 0 16px;font-size:14px;word-break:break-all;color:#4a4a4a">${escape(link)}</p>`;

/** Styles inline, because mail programs drop style sheets; no images, because they are blocked or track. */
export const asHtml = (
  locale: Locale,
  subject: string,
  { greeting, text, items = [], action, notes, closing }: Page,
): string => {
  const { direction } = LOCALES[locale];
  const paragraph = (words: string, style = '') => `<p style="margin:0 0 16px;${style}">${escape(words)}</p>`;
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body dir="${direction}" style="margin:0;padding:24px;background:#ffffff;color:#1b1b1b;font:16px/1.5 system-ui,'Segoe UI',Tahoma,sans-serif">
<div dir="${direction}" lang="${locale}" style="max-width:560px;margin:0 auto">
${paragraph(greeting)}
${[paragraph(text), ...items.map(itemHtml)].join('\n')}
${action ? actionHtml(action) : ''}
${notes.map((note) => paragraph(note, 'font-size:14px;color:#4a4a4a')).join('\n')}
${paragraph(closing)}
</div>
</body>
</html>
`;
};
