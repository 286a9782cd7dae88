-- Starting Palpate fills clinics that are older than a table with what new ones come with; it works as the owner of
-- the tables, who is bound by row security too, and has to find the clinics first. What is in them stays hidden.
CREATE POLICY owner_finds ON clinics FOR SELECT TO CURRENT_USER USING (true);
