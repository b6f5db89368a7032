import { useText } from '../i18n/useText';

export function SkipLink() {
  const text = useText();
  return (
    <a href="#main" className="cafe-skip">
      {text('app.skip')}
    </a>
  );
}
