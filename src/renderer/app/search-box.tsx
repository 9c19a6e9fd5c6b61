/** Search for anything (Ctrl+K) from every screen; what is found opens as a file. */
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { HouseholdSearch } from '../components/household-search.tsx';

export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <HouseholdSearch placeholder={t('app.searchPlaceholder')} shortcut="ctrl+k" shortcutName="Ctrl K" onPick={(householdId) => void navigate(`/household/${householdId}`)} />
  );
}
