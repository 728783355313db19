Console.Error.WriteLine("depesche: not yet");
return 2;
