import 'next-auth';
import 'next-auth/jwt';

declare module 'next-auth' {
  interface User {
    loginToken: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    loginToken?: string;
  }
}
