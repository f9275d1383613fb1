-- Asks for one address again and again: wrk -s get.lua URL
local refused = 0
function response(status)
  if status ~= 200 then refused = refused + 1; if refused < 3 then io.write("STATUS " .. status .. "\n") end end
end
