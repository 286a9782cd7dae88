import { authRoute } from '@/app/_server/auth';

export { authRoute as GET, authRoute as POST };
