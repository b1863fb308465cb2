/** The words that a form is about, as they stand in the text. */
export function Quoted({ words, language, label }: { words: string; language: string; label: string }) {
  return (
    <figure aria-label={label} className="mb-3 max-h-32 overflow-y-auto border-line-strong border-l-2 pl-3">
      <blockquote lang={language} dir="auto" className="whitespace-pre-wrap font-serif text-base leading-6">
        {words}
      </blockquote>
    </figure>
  );
}
