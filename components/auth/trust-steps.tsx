import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Mark } from '@/components/shell/mark';
import { Card } from '@/components/ui/card';

const file = '/trust/ca.crt';

type TrustStepsProps = {
  /** What the authority is called in the settings of a tablet. */
  name: string;
  /** SHA-256, as pairs of hex digits with colons. */
  fingerprint: string;
  origin: string;
};

/** Numbered steps for each kind of tablet. It is read across a browser warning, and says so. */
export function TrustSteps({ name, fingerprint, origin }: TrustStepsProps) {
  return (
    <main className="mx-auto grid max-w-[1080px] gap-6 px-6 py-8">
      <p className="flex items-center gap-3 font-bold text-[1.125rem]">
        <Mark size={36} />
        Palpate
      </p>
      <header className="grid max-w-[68ch] gap-3">
        <h1>Let this tablet trust your clinic</h1>
        <p>
          Palpate runs on a machine in your clinic, with a certificate your clinic made itself. Until this
          tablet knows it, the browser warns that the connection is not private, and keeping work without
          network is off. You do this once for each tablet. No record is on this page.
        </p>
      </header>
      <Card title="Compare before you trust">
        <p className="max-w-[72ch]">
          The browser cannot vouch for this page yet, so someone on your Wi-Fi could have changed it. In the
          steps below the tablet shows the certificate’s SHA-256 fingerprint. Compare it with the one that{' '}
          <code>npm run tls</code> printed on the clinic’s machine. If they differ, stop. This page was given:
        </p>
        <p className="mt-3 break-all font-mono text-sm" data-testid="fingerprint">
          {fingerprint}
        </p>
      </Card>
      <div className="grid gap-6 tablet:grid-cols-2">
        <OnIpad name={name} origin={origin} />
        <OnAndroid name={name} origin={origin} />
        <OnComputers name={name} />
        <WithoutDownload />
      </div>
    </main>
  );
}

type Named = { name: string; origin: string };

function OnIpad({ name, origin }: Named) {
  return (
    <Card title="iPad">
      <Steps>
        <li>
          Open this page in <b>Safari</b>. At the warning tap <b>Show Details</b>, then{' '}
          <b>visit this website</b>.
        </li>
        <li>
          <Fetch /> Tap <b>Allow</b>. The iPad says <b>Profile Downloaded</b>.
        </li>
        <li>
          Open <b>Settings</b> and tap <b>Profile Downloaded</b> near the top (or General › VPN &amp; Device
          Management › {name}).
        </li>
        <li>
          Tap <b>More Details</b> and the certificate, and compare the SHA-256 fingerprint. Go back, tap{' '}
          <b>Install</b>, enter the iPad’s passcode and confirm.
        </li>
        <li>
          Open <b>Settings › General › About › Certificate Trust Settings</b>, at the very bottom, and switch
          on <b>{name}</b>.
        </li>
        <Reopen origin={origin} />
      </Steps>
    </Card>
  );
}

function OnAndroid({ name, origin }: Named) {
  return (
    <Card title="Android">
      <Steps>
        <li>
          Open this page in <b>Chrome</b>. At the warning tap <b>Advanced</b>, then <b>Proceed</b>.
        </li>
        <li>
          <Fetch /> The file is called <b>ca.crt</b>.
        </li>
        <li>
          Open{' '}
          <b>Settings › Security › Encryption &amp; credentials › Install a certificate › CA certificate</b>.
          Makers name this differently: search the settings for “CA certificate”. The tablet needs a screen
          lock.
        </li>
        <li>
          Tap <b>Install anyway</b> and choose <b>ca.crt</b> from Downloads.
        </li>
        <li>
          Under <b>Encryption &amp; credentials › Trusted credentials › User</b> tap {name} and compare the
          SHA-256 fingerprint. If it differs, remove it there.
        </li>
        <Reopen origin={origin} />
      </Steps>
    </Card>
  );
}

function OnComputers({ name }: Pick<Named, 'name'>) {
  return (
    <Card title="Computers">
      <Steps>
        <li>
          <Fetch />
        </li>
        <li>
          <b>macOS</b>: open the file, choose the System keychain, then open {name} there and set{' '}
          <b>Trust › Always Trust</b>.
        </li>
        <li>
          <b>Windows</b>: open the file,{' '}
          <b>Install Certificate › Local Machine › Trusted Root Certification Authorities</b>.
        </li>
        <li>
          <b>Firefox</b> on Linux: Settings › Privacy &amp; Security › View Certificates › Authorities ›
          Import. <b>Chrome</b> on Linux: Settings › Privacy and security › Security › Manage certificates.
        </li>
      </Steps>
    </Card>
  );
}

function WithoutDownload() {
  return (
    <Card title="If the download does not start">
      <p>
        The person who ran <code>npm run tls</code> has the same file, <b>ca.crt</b>, and may bring it by
        AirDrop, cable or mail. It is not secret. The certificate can vouch for addresses inside your clinic
        and for this clinic’s own name, and for nothing else on the internet.
      </p>
    </Card>
  );
}

function Steps({ children }: { children: ReactNode }) {
  return <ol className="grid list-decimal gap-3 pl-6 marker:font-bold">{children}</ol>;
}

function Fetch() {
  return (
    <>
      <a
        href={file}
        className="my-1 inline-flex min-h-12 items-center gap-2.5 rounded-m bg-accent px-5 py-1.5 font-bold text-on-accent hover:bg-accent-strong"
      >
        <Download aria-hidden="true" className="size-5" />
        Download the certificate
      </a>
      <br />
    </>
  );
}

function Reopen({ origin }: { origin: string }) {
  return (
    <li>
      Close this page and open <b>{origin}</b>. There is no warning now. Add it to the home screen from the
      browser’s menu.
    </li>
  );
}
