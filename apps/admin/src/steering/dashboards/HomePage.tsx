import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { useUrlState } from '../../ui/useUrlState.js';
import type { Dashboard, Home } from './dashboard.js';
import { DashboardPage } from './DashboardPage.js';

/** The home of this person, or the dashboard that the address names. */
export default function HomePage() {
  const [params] = useUrlState();
  const id = Number(params.get('dashboard')) || undefined;
  const home = useApi<Home>('/dashboards/home');
  const asked = useApi<Dashboard>(id === undefined ? undefined : `/dashboards/${id}`);
  return (
    <Loaded query={home}>
      {({ dashboard, isChosen }) => {
        const homeId = isChosen ? dashboard?.id : undefined;
        if (id === undefined) return <DashboardPage key={dashboard?.id ?? 0} dashboard={dashboard} homeId={homeId} />;
        return <Loaded query={asked}>{(other) => <DashboardPage key={id} dashboard={other} homeId={homeId} />}</Loaded>;
      }}
    </Loaded>
  );
}
